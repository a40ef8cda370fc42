/** The version whose files are read and written here, and which package.json pins. */
export const version = '1.5.2'

/** Every file of Pagefind begins with it, once decompressed. */
export const signature = 'pagefind_dcd'

/** Pagefind sorts records by a number under this name, so that we know which of them is which. */
export const orderName = 'order'

/**
 * A word in so many records fills a chunk by itself, which would weigh up to 45 kB. Of such a word, so many places in each
 * text are kept: enough for ranking; a phrase that needs the others is found by reading.
 */
export const common = { records: 3_000, places: 1 } as const
