import fc from 'fast-check'

/** Property tests try the same cases every time; `FANDECK_SEED` tries others. */
fc.configureGlobal({ seed: Number(process.env['FANDECK_SEED'] ?? 20_250_428) })
