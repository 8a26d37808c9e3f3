import { prefer, preference } from './preferences.ts'

const DARK = '(prefers-color-scheme: dark)'

/** Shows the page light or dark: as was chosen here, or as the system is. */
export function startTheme(): void {
  const apply = (): void => {
    document.documentElement.dataset['theme'] = preference('theme') ?? systemTheme()
  }
  matchMedia(DARK).addEventListener('change', apply)
  window.addEventListener('storage', apply)
  apply()
}

/** From light to dark, or back. What the system has anyway is followed when it changes. */
export function toggleTheme(): void {
  const next = document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark'
  prefer('theme', next === systemTheme() ? null : next)
  document.documentElement.dataset['theme'] = next
}

function systemTheme(): 'dark' | 'light' {
  return matchMedia(DARK).matches ? 'dark' : 'light'
}
