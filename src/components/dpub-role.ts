/** DPUB-ARIA roles (1.1), which Astro's types of `role` leave out: `<nav {...dpubRole('doc-toc')}>`. */
type DpubRole = 'doc-toc' | 'doc-subtitle' | 'doc-bibliography' | 'doc-index' | 'doc-pagelist';

export const dpubRole = (role: DpubRole): Record<string, string> => ({ role });
