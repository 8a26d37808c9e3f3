/**
 * The public names of fandeck. Importing this loads no library: each stage brings its own when it first works.
 *
 * @module
 */

export { type ChartInput, compileChart } from './compile/chart.ts'
export { checkDeck } from './compile/check-deck.ts'
export { checkTheme } from './compile/check-theme.ts'
export { decode } from './compile/decode.ts'
export { type AudienceEntry, listAudiences, listThemes, type ThemeEntry } from './compile/describe.ts'
export { type ChartExplanation, explainChart } from './compile/explain.ts'
export {
  type ChartResult,
  DEFAULT_FORMATS,
  type DeckResult,
  FORMATS,
  type Format,
  type Input,
  type Library,
  type Result,
  type TemplateFile,
} from './compile/input.ts'
export { isOurs } from './compile/ours.ts'
export { planOf } from './compile/plan.ts'
export { SCHEMAS, type SchemaName, schema } from './compile/schema.ts'
export { type ThemeFromInput, themeFrom } from './compile/theme-from.ts'
export { compile } from './compile.ts'
export { drawChart, fontFiles, loadLibraries, rasterise } from './draw.ts'
export type { Audience } from './model/audience.ts'
export type { Brief, Decision } from './model/brief.ts'
export type { ChartRequest, Drawing, Json } from './model/chart.ts'
export type { Deck } from './model/deck.ts'
export type { Given, Memory } from './model/memory.ts'
export {
  error,
  hasErrors,
  type Message,
  type Outcome,
  type Place,
  type Severity,
  type SlideOf,
  warning,
} from './model/message.ts'
export { didYouMean } from './model/nearest.ts'
export type { Plan, PlanRow } from './model/plan.ts'
export type { Outline, OutlineDeck, OutlineMessage, OutlineSlide, SlideContent } from './model/preview.ts'
export { RENDERINGS, type Rendering } from './model/rendering.ts'
export type { Report } from './model/report.ts'
export type { Scene } from './model/scene.ts'
export type { Theme } from './model/theme.ts'
export { TRANSITIONS, type Transition } from './model/transition.ts'
export type { Compressed, DrawResult, FileResult, RasterResult, SourceText, Stage, World } from './model/world.ts'
