import { CALLER } from './hostile-requests.ts';

/** A block of a configuration: `resource "aws_iam_policy" "x" { ... }`. */
export interface Block {
  readonly head: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
}

const DATA: Readonly<Record<string, string>> = {
  'data.aws_caller_identity.current.account_id': CALLER.aws_account_id,
  'data.aws_partition.current.partition': CALLER.partition,
  'data.aws_region.current.id': CALLER.region,
  'data.aws_partition.current.dns_suffix': CALLER.dns_suffix,
};
const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** readTerraform reads the part of Terraform's language that the export writes, as its specification says, in the account of the tests. */
export function readTerraform(text: string): Block[] {
  const reader = new Reader(text);
  const blocks: Block[] = [];
  while (!reader.isAtEnd()) blocks.push(reader.block());
  return blocks;
}

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#skip();
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  block(head: readonly string[] = []): Block {
    const words = [...head];
    while (!this.#takes('{')) words.push(this.#peek('"') ? this.#string() : this.#take(/[A-Za-z_][\w-]*/y));
    const attributes: Record<string, unknown> = {};
    const blocks: Block[] = [];
    while (!this.#takes('}')) {
      const name = this.#take(/[A-Za-z_][\w-]*/y);
      if (this.#takes('=')) attributes[name] = this.#value();
      else blocks.push(this.block([name]));
    }
    return { head: words, attributes, blocks };
  }

  #value(): unknown {
    if (this.#peek('"')) return this.#string();
    if (this.#takes('[')) return this.#list(']');
    if (this.#takes('{')) return this.#object();
    const word = this.#take(/-?\d[\d.e+-]*|[A-Za-z_][\w.-]*/y);
    if (/^-?\d/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (this.#takes('(')) return this.#list(')')[0];
    if (this.#takes('[')) return `${word}[${this.#list(']')[0]}]`;
    return DATA[word] ?? word;
  }

  #list(end: string): unknown[] {
    const items: unknown[] = [];
    while (!this.#takes(end)) {
      items.push(this.#value());
      this.#takes(',');
    }
    return items;
  }

  #object(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    while (!this.#takes('}')) {
      const key = this.#peek('"') ? this.#string() : this.#take(/[A-Za-z_][\w-]*/y);
      this.#take(/=/y);
      entries.push([key, this.#value()]);
      this.#takes(',');
    }
    return Object.fromEntries(entries);
  }

  #string(): string {
    this.#at += 1;
    let value = '';
    for (;;) {
      const rest = this.#text.slice(this.#at, this.#at + 10);
      const written = /^\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|[nrt"\\])/.exec(rest)?.[0];
      if (rest.startsWith('"')) break;
      if (written !== undefined) value += this.#unescape(written);
      else if (/^[$%]{2}\{/.test(rest)) value += this.#move(3).slice(1);
      else if (rest.startsWith('${')) value += this.#interpolation();
      else if (/^[\\\n]|^%\{|^$/.test(rest)) throw new Error(`No string goes on with ${rest}.`);
      else value += this.#move(1);
    }
    this.#at += 1;
    this.#skip();
    return value;
  }

  #interpolation(): string {
    const end = this.#text.indexOf('}', this.#at);
    const name = this.#move(end + 1 - this.#at).slice(2, -1);
    const value = DATA[name];
    if (value === undefined) throw new Error(`Nothing is called ${name}.`);
    return value;
  }

  #unescape(written: string): string {
    this.#at += written.length;
    const letter = written.slice(1, 2);
    return SHORT[letter] ?? String.fromCodePoint(Number.parseInt(written.slice(2), 16));
  }

  #move(length: number): string {
    const text = this.#text.slice(this.#at, this.#at + length);
    this.#at += length;
    return text;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined)
      throw new Error(`Expected ${pattern}: ${this.#text.slice(this.#at, this.#at + 40)}`);
    this.#at += found.length;
    this.#skip();
    return found;
  }

  #takes(text: string): boolean {
    if (!this.#peek(text)) return false;
    this.#at += text.length;
    this.#skip();
    return true;
  }

  #peek(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  #skip(): void {
    const space = /(?:\s|#[^\n]*(?:\n|$))*/y;
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#text)?.[0].length ?? 0;
  }
}
