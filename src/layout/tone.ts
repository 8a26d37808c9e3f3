import type { Color, Theme } from '../model/theme.ts'
import { readable } from './color.ts'

/** The colours of text and lines on one kind of surface. */
export interface Tone {
  /** What lies behind the text. */
  readonly surface: Color
  readonly title: Color
  readonly text: Color
  readonly muted: Color
  /** Labels, headings and list markers. */
  readonly accent: Color
  readonly link: Color
  /** Hairlines. */
  readonly rule: Color
}

/** On the slide itself. */
export function slideTone(theme: Theme): Tone {
  const { roles, colors } = theme
  const surface = roles.bg
  return {
    surface,
    title: readable([roles.title, roles.body], surface),
    text: roles.body,
    muted: readable([roles.muted, roles.body], surface),
    accent: readable([roles.accentText1, roles.title, roles.body], surface),
    link: readable([colors.hlink, roles.accentText1, roles.body], surface),
    rule: roles.rule,
  }
}

/** On covers and section slides. */
export function coverTone(theme: Theme): Tone {
  const { roles, colors } = theme
  const surface = roles.coverBg
  const text = roles.coverText
  return {
    surface,
    title: text,
    text,
    muted: readable([roles.coverMuted, text], surface),
    accent: readable([roles.coverAccent, text], surface),
    link: readable([colors.hlink, text], surface),
    rule: roles.coverAccent,
  }
}

/** In the panel that holds a takeaway. */
export function panelTone(theme: Theme): Tone {
  const { takeaway, colors } = theme
  const surface = takeaway.bg
  return {
    surface,
    title: takeaway.headColor,
    text: takeaway.text,
    muted: readable([theme.roles.muted, takeaway.text], surface),
    accent: readable([takeaway.headColor, takeaway.text], surface),
    link: readable([colors.hlink, takeaway.text], surface),
    rule: takeaway.headColor,
  }
}

/** On a card that is not filled with an accent. */
export function cardTone(theme: Theme): Tone {
  const { roles, colors } = theme
  const surface = roles.card
  return {
    surface,
    title: readable([roles.title, roles.body], surface),
    text: readable([roles.body, roles.kpiLabel], surface),
    muted: readable([roles.muted, roles.kpiLabel, roles.body], surface),
    accent: readable([roles.accentText1, roles.title, roles.body], surface),
    link: readable([colors.hlink, roles.accentText1, roles.body], surface),
    rule: roles.rule,
  }
}
