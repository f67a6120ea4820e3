/** Persons and bodies as TEI names them. */
import type { Element } from 'xast';
import { type Creator, isPerson } from '../../model/work.ts';
import { x } from './element.ts';

/** The name in the order that it is spoken, so that its words read as such. */
export function creatorName(creator: Creator): Element {
  if (!isPerson(creator)) return x('orgName', creator.literal);
  const parts = [
    creator.given && x('forename', creator.given),
    creator['non-dropping-particle'] && x('nameLink', creator['non-dropping-particle']),
    x('surname', creator.family),
    creator.suffix && x('genName', creator.suffix),
  ].filter((part) => part !== undefined && part !== '');
  return x(
    'persName',
    parts.flatMap((part, i) => (i === 0 ? [part] : [' ', part])),
  );
}
