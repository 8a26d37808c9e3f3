import { startBrowsing } from './browse.ts'
import { startPresenting } from './presenter.ts'
import { startTheme } from './theme.ts'

startTheme()
if (new URLSearchParams(location.search).has('presenter')) startPresenting()
else startBrowsing()
