import { type Doubt, findDoubts } from '../../model/doubt.ts';
import { edit, show } from '../edit.ts';
import { placeAt } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, paper } from '../sound-collection.fixture.ts';

const doubted = '{/* doubt noteref | read: waited for ‘better days’. | could be: waited[^3] | because: nothing calls note 3 */}';

export const doubtsDecided: Rule = {
  name: 'doubts-decided',
  topic: 'fidelity',
  severity: 'error',
  why: 'What a program read and is not sure of is left for somebody to decide. Readers are not shown guesses.',
  passes: [edit(harbours, 'Stavanger waited', 'Stavanger{/* a doubtful town */} waited'), show(paper, 'pages: 2')],
  fails: [
    edit(harbours, '‘better days’.', `‘better days’.${doubted}`),
    edit(paper, 'pages: 2', '# doubt record | read: 2 | because: they were counted\npages: 2'),
  ],
  *check({ papers, files }) {
    for (const { files: sections } of papers) {
      for (const file of sections) for (const { doubt, start } of findDoubts(file.text, 'mdx')) yield { ...placeAt(file, start), ...describe(doubt) };
      const record = sections[0]?.path.replace(/[^/]+$/, 'paper.yaml');
      const file = files.find(({ path }) => path === record);
      if (file) for (const { doubt, start } of findDoubts(file.text, 'yaml')) yield { ...placeAt(file, start), ...describe(doubt) };
    }
  },
};

const describe = ({ kind, read, candidates, because }: Doubt) => ({
  message: `Unexpected doubt (${kind})${read === '' ? '' : ` at “${read}”`}, expected a decision: ${because || 'a program was not sure'}`,
  hint: [
    ...(candidates.length > 0 ? [`It could be: ${candidates.map((each) => `“${each}”`).join(', ')}.`] : []),
    'Correct the words if need be, and take the comment away.',
  ].join(' '),
});
