/** The light colours of the site (`src/styles/everywhere/tokens.css`). */
export const palette = {
  paper: '#fbf8f2',
  ink: '#16202c',
  quiet: '#55606d',
  hairline: '#dcd5c8',
  accent: '#9b2335',
} as const
