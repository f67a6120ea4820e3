import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { paper } from '../sound-collection.fixture.ts';

/** What a paper that is being started says where nothing is known yet. */
const placeholders = { title: 'Title of the paper', family: 'Author', given: 'Name of the' };

const placeholderName = `${placeholders.given} ${placeholders.family}`;

export const recordComplete: Rule = {
  name: 'record-complete',
  topic: 'record',
  severity: 'error',
  why: 'A paper that was started without its title or its author would be published, listed and cited under words that are not its own.',
  passes: [show(paper, 'title: Tides and Treaties')],
  fails: [
    edit(paper, 'title: Tides and Treaties', 'title: Title of the paper'),
    edit(paper, 'title: Tides and Treaties', 'title: Title of the paper\n  subtitle: A Survey'),
    edit(paper, 'author: Ada Marlow', 'author: Name of the Author'),
    [
      ...edit(paper, 'family: Marlow\n    given: Ada', 'family: Author\n    given: Name of the'),
      ...edit(paper, 'author: Ada Marlow', 'author: Name of the Author'),
    ],
  ],
  *check(collection) {
    for (const each of collection.papers) {
      const { title, author } = each.meta.titlePage;
      if (title === placeholders.title)
        yield { ...collection.placeInRecord(each, 'titlePage', 'title'), message: `Unexpected “${placeholders.title}”, expected the title of the paper` };
      if (author?.includes(placeholderName))
        yield { ...collection.placeInRecord(each, 'titlePage', 'author'), message: `Unexpected “${placeholderName}”, expected the author as printed` };
      for (const [i, { family, given }] of each.meta.authors.entries()) {
        if (family === placeholders.family && given === placeholders.given)
          yield { ...collection.placeInRecord(each, 'authors', i), message: `Unexpected “${placeholderName}”, expected who wrote the paper` };
      }
    }
  },
};
