/** What the TEI points to, and by which ids. */
import { nameAddress, picturePath, textAddress, workAddress } from '../../model/addresses.ts';
import type { SiteSettings } from '../../site-settings.ts';

/** Ids of the text page never hold a full stop, so those of other pages and of the edition itself cannot collide with them. */
export const workId = (key: string) => `work.${key}`;
export const nameId = (key: string) => `name.${key}`;
export const editionChangeId = (kind: 'emend' | 'supplied' | 'omitted' | 'gap', ordinal: number) => `${kind}.${ordinal}`;

export const fullTextAddress = ({ origin, base }: SiteSettings, paper: string, id?: string) => `${origin}${textAddress(base, paper, id)}`;
export const fullPictureAddress = (site: SiteSettings, paper: string, name: string) => fullTextAddress(site, paper) + picturePath(name);
export const fullWorkAddress = ({ origin, base }: SiteSettings, key: string) => `${origin}${workAddress(base, key)}`;
export const fullNameAddress = ({ origin, base }: SiteSettings, key: string) => `${origin}${nameAddress(base, key)}`;

/** Where the whole paper stands as TEI. */
export const teiAddress = (site: SiteSettings, paper: string) => `${fullTextAddress(site, paper)}${paper}.tei.xml`;

/** An address as TEI's pointers must be: without spaces, and each percent sign an escape. */
export const toPointer = (address: string) =>
  address.replace(/[\s\p{Cc}\p{Cf}]/gu, (character) => encodeURIComponent(character)).replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
