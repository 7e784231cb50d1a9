import type { Account, PolicyRow, PolicyScope } from '../account/account.ts';
import type { PrincipalRow } from '../account/principal-row.ts';
import type { RoleRow } from '../account/roles.ts';
import type { PrincipalType } from '../policy/names.ts';
import { type ShownFailure, shownFailure } from '../procedure/shown-failure.ts';
import { plural } from '../text/words.ts';
import type { Talk } from './asking/talk.ts';
import { Stopped } from './asking/ways-out.ts';

/** A list of the account; one that broke off has what had arrived until then. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly failure: ShownFailure | undefined;
}

/** After so many rows more it is said how many there are so far. */
const COUNT_EVERY = 1_000;

/** Listings reads the lists of an account, each once, and says what it reads. */
export class Listings {
  readonly #talk: Talk;
  readonly #account: Account;
  readonly #known = new Map<string, Listed<unknown>>();

  constructor(talk: Talk, account: Account) {
    this.#talk = talk;
    this.#account = account;
  }

  /** principals are the users, groups or roles of the account. */
  principals(type: PrincipalType): Promise<Listed<PrincipalRow>> {
    return this.#read(type, [type, `${type}s`], () => this.#account.principals(type));
  }

  /** trust is every role of the account with who can take it on. */
  trust(): Promise<Listed<RoleRow>> {
    return this.#read('trust', ['role', 'roles'], () => this.#account.roles.all());
  }

  /** policies are the managed policies of the account, or those of AWS. */
  policies(scope: PolicyScope): Promise<Listed<PolicyRow>> {
    const words =
      scope === 'aws'
        ? ['policy of AWS', 'policies of AWS']
        : ['policy of this account', 'policies of this account'];
    return this.#read(scope, words, () => this.#account.policies(scope));
  }

  async #read<T>(
    name: string,
    [one = '', many = '']: readonly string[],
    pages: () => AsyncIterable<readonly T[]>,
  ): Promise<Listed<T>> {
    const known = this.#known.get(name) as Listed<T> | undefined;
    if (known !== undefined && known.failure === undefined) return known;
    this.#talk.say(`Reading the ${many}.`);
    const listed = await this.#collect(pages(), many);
    this.#known.set(name, listed);
    const { items, failure } = listed;
    if (failure === undefined) this.#talk.say(`${plural(items.length, one, many)}.`);
    else
      this.#talk.say(
        `The ${many} could not be read to their end. ${failure.code}: ${failure.message}`,
        ...(failure.hint === undefined ? [] : [failure.hint]),
      );
    return listed;
  }

  async #collect<T>(pages: AsyncIterable<readonly T[]>, many: string): Promise<Listed<T>> {
    const items: T[] = [];
    let told = 0;
    const iterator = pages[Symbol.asyncIterator]();
    try {
      for (;;) {
        const { done, value } = await this.#talk.orStopped(iterator.next());
        if (done === true) return { items, failure: undefined };
        items.push(...value);
        if (items.length - told < COUNT_EVERY) continue;
        told = items.length;
        this.#talk.say(`${told.toLocaleString('en-US')} ${many} so far.`);
      }
    } catch (error) {
      if (error instanceof Stopped) throw error;
      return { items, failure: shownFailure(error) };
    }
  }
}
