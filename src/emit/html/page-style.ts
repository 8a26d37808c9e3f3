/** The style of every page, the same for all decks; a second style of the deck's own has its fonts and the size of its slides. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #e9ebee; --bar: #ffffff; --text: #1f2328; --quiet: #4f5862; --line: #cfd4da; --accent: #0b57a4; --hover: #eef1f4;
  --bar-height: 3rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171a; --bar: #1f2226; --text: #e8eaed; --quiet: #a9b1ba; --line: #3a3f45; --accent: #8ab8ff; --hover: #2b2f34;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: calc(var(--bar-height) + 1rem); }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}

header {
  position: sticky; top: 0; z-index: 1; display: flex; align-items: center; gap: 1rem; height: var(--bar-height);
  padding: 0 1rem; background: var(--bar); border-bottom: 1px solid var(--line);
}
h1 { flex: 1; min-width: 0; margin: 0; overflow: hidden; font-size: 0.9375rem; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
#tools { display: flex; gap: 0.25rem; }
#tools[hidden] { display: none; }
button {
  min-width: 2rem; min-height: 2rem; padding: 0 0.625rem; border: 1px solid transparent; border-radius: 6px;
  background: none; color: var(--quiet); font: inherit; font-size: 0.875rem; white-space: nowrap; cursor: pointer;
}
button:hover { background: var(--hover); color: var(--text); }
button:disabled { opacity: 0.4; cursor: default; }
button[aria-pressed=true] { border-color: var(--line); background: var(--hover); color: var(--text); }
[data-do=go] { font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.slide:focus { outline: none; }

main { padding: 1rem 1rem 4rem; }
.slide { position: relative; display: grid; gap: 0.5rem 1.25rem; max-width: 70rem; margin: 0 auto 2rem; }
.paper { overflow: hidden; border-radius: 3px; background: #ffffff; box-shadow: 0 0 0 1px rgb(0 0 0 / 8%), 0 2px 12px rgb(0 0 0 / 14%); }
.paper svg { display: block; width: 100%; height: auto; }
/* PowerPoint sets no ligatures, and the fonts of the page have none. */
.paper text { white-space: pre; font-variant-ligatures: none; }
.notes { min-width: 0; color: var(--text); font-size: 0.9375rem; overflow-wrap: anywhere; }
.notes summary { width: max-content; color: var(--quiet); font-size: 0.875rem; cursor: pointer; }
.notes p, .notes ul { margin: 0.5rem 0; }
.notes ul { padding-left: 1.25rem; }

@media (min-width: 60rem) {
  [data-notes] .slide { grid-template-columns: minmax(0, 1fr) 20rem; max-width: 88rem; }
  [data-notes] .notes { max-height: 80vh; overflow: auto; }
}

@media screen {
  [data-view=one] main { --room: calc(100vh - var(--bar-height) - 5.5rem); padding-bottom: 0; }
  [data-view=one] .slide:not(.current) { display: none; }
  [data-view=one] .slide { max-width: none; justify-content: center; grid-template-columns: min(100%, var(--room) * var(--ratio)); margin: 0; }
  :fullscreen body { background: #000000; }
  :fullscreen header, :fullscreen .notes { display: none; }
  :fullscreen main { --room: 100vh; display: grid; align-content: center; min-height: 100vh; padding: 0; }
  :fullscreen .paper { border-radius: 0; box-shadow: none; }
}
@media screen and (min-width: 60rem) {
  [data-view=one][data-notes] .slide { grid-template-columns: min(100% - 21.25rem, var(--room) * var(--ratio)) 20rem; }
  :fullscreen[data-notes] .slide { grid-template-columns: min(100%, var(--room) * var(--ratio)); }
}

dialog {
  width: min(36rem, calc(100vw - 2rem)); max-height: calc(100vh - 4rem); padding: 1rem 1.25rem; border: 1px solid var(--line);
  border-radius: 10px; background: var(--bar); color: var(--text); box-shadow: 0 8px 40px rgb(0 0 0 / 30%);
}
dialog::backdrop { background: rgb(0 0 0 / 45%); }
.head { display: flex; align-items: center; justify-content: space-between; }
h2 { margin: 0; font-size: 1rem; }
label { display: block; margin: 0.75rem 0; color: var(--quiet); font-size: 0.875rem; }
input { display: block; width: 100%; margin-top: 0.25rem; padding: 0.5rem; border: 1px solid var(--quiet); border-radius: 6px; background: var(--bar); color: var(--text); font: inherit; }
ol { margin: 0; padding: 0; list-style: none; }
ol a { display: flex; gap: 0.75rem; padding: 0.375rem 0.5rem; border-radius: 6px; color: var(--text); text-decoration: none; }
ol a:hover { background: var(--hover); }
ol span { min-width: 1.5rem; color: var(--quiet); font-variant-numeric: tabular-nums; text-align: right; }
dl { margin: 0.75rem 0 0; }
dl div { display: flex; gap: 1rem; padding: 0.25rem 0; }
dt { min-width: 9rem; }
dd { margin: 0; }
kbd { padding: 0 0.375rem; border: 1px solid var(--line); border-radius: 4px; background: var(--hover); font: inherit; font-size: 0.875rem; }

@media (max-width: 44rem) {
  :root { --bar-height: 4.5rem; }
  header { flex-direction: column; gap: 0; justify-content: center; align-items: stretch; padding: 0 0.5rem; }
  h1 { flex: none; padding: 0 0.25rem; font-size: 0.8125rem; }
  button { padding: 0 0.5rem; }
  [data-do=view] { margin-left: auto; }
  [data-do=full], [data-do=help] { display: none; }
  main { padding: 0.5rem 0.5rem 2rem; }
  .slide { margin-bottom: 1rem; }
}

@media print {
  body { background: none; }
  header, dialog, .notes, .slide > .unseen { display: none; }
  main { padding: 0; }
  .slide { display: block; max-width: none; margin: 0; break-after: page; break-inside: avoid; }
  .slide:last-child { break-after: auto; }
  .paper { border-radius: 0; box-shadow: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
