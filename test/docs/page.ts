import { readdirSync, readFileSync } from 'node:fs';
import { lexer, walkTokens } from 'marked';
import { type ShownCommand, shownCommands } from './shown-command.ts';

/** What a page shows as code: commands to type, a file to write, or what a command printed. */
export type Block =
  | { readonly kind: 'commands'; readonly commands: readonly ShownCommand[] }
  | { readonly kind: 'file'; readonly name: string; readonly language: string; readonly text: string }
  | { readonly kind: 'output'; readonly text: string; readonly of: ShownCommand | undefined }
  | { readonly kind: 'example'; readonly language: string; readonly text: string };

/** A page of the documentation. */
export interface Page {
  /** From the root of the repository. */
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The code within sentences and tables. */
  readonly words: readonly string[];
}

const ROOT = new URL('../../', import.meta.url);

/** allPages reads README.md, SECURITY.md and every page of docs/. */
export function allPages(): Page[] {
  const inDocs = readdirSync(new URL('docs/', ROOT)).filter(file => file.endsWith('.md'));
  const names = ['README.md', 'SECURITY.md', ...inDocs.map(file => `docs/${file}`)];
  return names.map(name => pageOf(name, readFileSync(new URL(name, ROOT), 'utf8')));
}

/** pageOf takes the Markdown of a page apart; output is of the last command before it in its section. */
export function pageOf(name: string, text: string): Page {
  const blocks: Block[] = [];
  const words: string[] = [];
  let last: ShownCommand | undefined;
  walkTokens(lexer(text), token => {
    if (token.type === 'heading') last = undefined;
    if (token.type === 'codespan') words.push(token.text);
    if (token.type !== 'code') return;
    const block = blockOf(token.lang ?? '', token.text, last);
    if (block.kind === 'commands') last = block.commands.at(-1);
    blocks.push(block);
  });
  return { name, text, blocks, words };
}

/** A word behind the language is the name of the file whose text the block is. */
function blockOf(info: string, text: string, last: ShownCommand | undefined): Block {
  const [language = '', name] = info.split(' ');
  if (name !== undefined) return { kind: 'file', name, language, text };
  if (language === 'sh') return { kind: 'commands', commands: shownCommands(text) };
  if (language === 'text') return { kind: 'output', text, of: last };
  return { kind: 'example', language, text };
}
