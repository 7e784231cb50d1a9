import { expect, it } from 'vitest';
import { pageOf } from './page.ts';

const PAGE = `
# A page with \`code\`

\`\`\`json policy.json
{}
\`\`\`

\`\`\`sh
first
second
\`\`\`

\`\`\`text
what second printed
\`\`\`

## Another section

| a table with | \`other code\` |
| ------------ | -------------- |

\`\`\`text
what nobody printed
\`\`\`

    indented

The end.
`;

it('a page is taken apart into what a reader types, writes and sees', () => {
  const second = { line: 'second', ending: 0 };
  expect(pageOf('a page', PAGE)).toMatchObject({
    blocks: [
      { kind: 'file', name: 'policy.json', language: 'json', text: '{}' },
      { kind: 'commands', commands: [{ line: 'first' }, second] },
      { kind: 'output', text: 'what second printed', of: second },
      { kind: 'output', text: 'what nobody printed', of: undefined },
      { kind: 'example', language: '', text: 'indented' },
    ],
    words: ['code', 'other code'],
  });
});
