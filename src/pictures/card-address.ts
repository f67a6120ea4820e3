/** The picture that stands for a paper where its address is shared. */
export const cardSize = { width: 1200, height: 630 } as const;
/** Below a base path that starts and ends with a slash. */
export const cardAddress = (base: string, paper: string) => `${base}${paper}/card.png`;
