/** The site's addresses, below a base path that starts and ends with a slash. They are promises: none changes its meaning. */

const fragment = (id: string | undefined) => (id === undefined ? '' : `#${id}`);

export const textAddress = (base: string, paper: string, id?: string) => `${base}${paper}/${fragment(id)}`;
export const titleAddress = (base: string, paper: string) => `${base}${paper}/title/`;
export const apparatusAddress = (base: string, paper: string, id?: string) => `${base}${paper}/apparatus/${fragment(id)}`;
/** A picture of a paper, from its text page. */
export const picturePath = (name: string) => `figures/${name}`;
export const workAddress = (base: string, key?: string) => `${base}bibliography/${fragment(key)}`;
export const nameAddress = (base: string, key?: string) => `${base}names/${fragment(key)}`;
export const timelineAddress = (base: string, id?: string) => `${base}timeline/${fragment(id)}`;
export const searchAddress = (base: string) => `${base}search/`;
export const feedAddress = (base: string) => `${base}feed.xml`;
export const imprintAddress = (base: string) => `${base}imprint/`;
export const aboutAddress = (base: string, id?: string) => `${base}about/${fragment(id)}`;
