/** Addresses within words that run from right to left, kept in their own direction; the full stop that ends a sentence stays outside. */
export const isolateAddresses = (html: string): string => html.replace(/https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]]/g, '<bdi dir="ltr">$&</bdi>');
