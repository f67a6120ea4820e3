/** Addresses that stand among words: their characters are their own, whatever they would mean elsewhere. */

const address = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|doi:\s?|10\.\d{4,9}\/|mailto:|urn:|arXiv:|ISBN[\s:]*(?=[\d-]{10}))\S+|\S+@\S+\.\S+/gi;

/** The same words with a letter for each character of an address. */
export const withoutAddresses = (text: string): string => (/[@:/]|www\.|ISBN/i.test(text) ? text.replace(address, (found) => 'x'.repeat(found.length)) : text);
