import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgramAsker } from './flag-table/ask-program.ts';

let program: ProgramAsker;

beforeAll(() => {
  program = new ProgramAsker();
});

afterAll(() => program.remove());

describe('an error in the words of a command', () => {
  it.each([
    ['settings set', 'settings set needs a word more: KEY.', 'settings set --help shows'],
    ['settings set region', 'settings set needs a word more: VALUE.', 'settings set --help shows'],
    ['lint', 'lint needs a word more: FILE.', 'or a code with --explain.'],
    ['completion', 'completion needs a word more: SHELL.', 'It is one of bash, zsh, fish.'],
    ['completion tcsh', 'SHELL cannot be "tcsh"; it is one of bash, zsh, fish.', 'completion --help'],
    ['completion bash zsh', 'completion does not take the word "zsh".', 'completion --help'],
    ['create web', 'create does not take the word "web".', 'create --help shows'],
    ['apply request.yaml', 'apply does not take the word "request.yaml".', 'Write --file request.yaml.'],
    ['export -', 'export does not take the word "-".', 'Write --file -.'],
    ['create p.json', 'create does not take the word "p.json".', 'Write --policy-document p.json.'],
    ['create --helpp', 'There is no flag --helpp.', 'Did you mean --help?'],
    [
      'settings foo',
      'There is no command "settings foo".',
      'The commands are list, get, set, unset, forget.',
    ],
    ['settings lst', 'There is no command "settings lst".', 'Did you mean settings list?'],
    ['settings --bogus', 'There is no flag --bogus.', 'settings list --help shows the flags'],
    ['roles --al', 'There is no flag --al.', 'Did you mean --all?'],
    ['sandbox --bogus', 'One word more is needed before --bogus.', 'It is one of show, reset, serve.'],
    ['sandbox foo', 'There is no command "sandbox foo".', 'The commands are show, reset, serve.'],
    ['sandbox reset', 'Without a terminal nobody can be asked', 'Add --yes to make the practice account new'],
  ])('says of %s which word it is about', async (line, sentence, hint) => {
    const { exitCode, stdout, stderr } = await program.ask(line.split(' '));
    expect([exitCode, stdout]).toEqual([252, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain(hint);
  });
});
