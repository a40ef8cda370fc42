import fc from 'fast-check'

// The same examples each time, so that a run says something of the change and not of its luck. To look further, set
// FAST_CHECK_SEED to another number.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20261120) })
