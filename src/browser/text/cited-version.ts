/** Tells who comes by an address that names a version, `?v=1.0.0#s1-2-p3`, what has changed since: of the passage first, then of the others. */
import type { ChangeSince, VersionHistory } from '../../presentation/version-history.ts';
import { make } from '../cite/elements.ts';

const cited = new URLSearchParams(location.search).get('v') ?? '';
const notice = make('div', 'arrival');
notice.setAttribute('role', 'status');
notice.dataset['version'] = '';
document.querySelector('[data-arrival]')?.after(notice);

const response = await fetch('versions.json');
if (!response.ok) throw new Error(`versions.json: ${response.status}`);
const history = (await response.json()) as VersionHistory;
/** Newest first. */
const place = (version: string) => history.versions.findIndex((each) => each.version === version);
const version = history.versions[place(cited)];
const since = history.changes.filter((change) => place(change.version) < place(cited));

const link = ({ ids: [id = ''], label }: ChangeSince) => {
  const element = make('a', '', label);
  element.href = `#${id}`;
  return element;
};
/** The words that it had in the version that is cited: the oldest of those that were still there. */
const wordsThen = ({ former }: ChangeSince) => former.findLast(({ until }) => place(until) <= place(cited))?.words;

function tell(): void {
  if (!version) {
    notice.replaceChildren(history.unknown);
    return;
  }
  const id = decodeURIComponent(location.hash.slice(1).split(':~:')[0] ?? '');
  const [own, others] = [true, false].map((isOwn) => since.filter(({ ids }) => ids.includes(id) === isOwn)) as [ChangeSince[], ChangeSince[]];
  notice.replaceChildren(
    make('p', '', version.told),
    ...own.map((change) => {
      const words = wordsThen(change);
      return make('p', '', change.told, ...(words === undefined ? [] : [' ', make('q', '', words)]));
    }),
    ...(id !== '' && own.length === 0 && since.length > 0 ? [make('p', '', history.unchanged)] : []),
    ...(others.length > 0 ? [make('p', '', history.since, ...others.flatMap((change, i) => [i > 0 ? ', ' : ' ', link(change)]))] : []),
  );
}

tell();
addEventListener('hashchange', tell);
