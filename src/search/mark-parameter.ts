/** In the address of a hit: what was searched for, so that the page can mark it. */
export const markParameter = 'mark';
