import { Talk } from '../../../source/accessible/asking/talk.ts';

/** scriptedTalk is a talk in which these answers are given; `said` is what came out, the answers left out. */
export function scriptedTalk(...given: readonly string[]): {
  readonly talk: Talk;
  readonly said: () => string;
} {
  const answers = [...given];
  let output = '';
  const talk = new Talk({
    lines: { next: async () => answers.shift() },
    write: text => {
      output += text;
    },
    signal: new AbortController().signal,
    echo: 'unseen',
  });
  return { talk, said: () => output };
}
