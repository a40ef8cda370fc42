/**
 * The id that a name or title would have: “Dr. Khurram Iqbal” → `dr-khurram-iqbal`, “Çelik & Sons” → `celik-sons`.
 * @returns an empty text when nothing of it can stand in an id
 */
export const idFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}’'ʻʼ`]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
