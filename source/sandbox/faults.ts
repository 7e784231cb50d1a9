import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import { ConnectionFault } from './connection-fault.ts';
import { deniedAnswer, expiredAnswer, garbageAnswer, refusalAnswer, unseenAnswer } from './fault-answers.ts';
import { faultChoice } from './fault-choice.ts';
import type { Fault, FaultPlan } from './fault-plan.ts';
import { Parameters } from './parameters.ts';
import type { PracticeAccount } from './practice-account.ts';

interface Request {
  readonly service: 'iam' | 'sts';
  readonly body: string;
}

const ATTACHING = ['AttachUserPolicy', 'AttachGroupPolicy', 'AttachRolePolicy'];

/** What is left of the time in which a new policy is not seen. */
interface Unseen {
  calls: number;
  readonly until: number;
}

/** FaultyAccount is a practice account with a plan of what goes wrong; it answers in the order of its calls. */
export class FaultyAccount {
  readonly #account: PracticeAccount;
  readonly #plan: FaultPlan;
  readonly #choose: (action: string) => Fault | undefined;
  readonly #unseen = new Map<string, Unseen>();

  constructor(account: PracticeAccount, plan: FaultPlan) {
    this.#account = account;
    this.#plan = plan;
    this.#choose = faultChoice(plan);
  }

  /** answer is PracticeAccount.answer with faults; it throws a ConnectionFault where no answer comes back. */
  async answer(request: Request): Promise<Answer> {
    const parameters = new Parameters(request.body);
    const fault = this.#choose(parameters.text('Action') ?? '');
    if (this.#plan.latencyMs) await wait(this.#plan.latencyMs);
    if (fault === 'reset-before') throw new ConnectionFault('reset');
    if (fault === 'garbage') return garbageAnswer();
    if (fault === 'expired') return expiredAnswer(request.service);
    if (fault === 'denied')
      return deniedAnswer(request.service, parameters, this.#account.show().account.arn);
    if (fault === 'throttled' || fault === 'server-error') return refusalAnswer(request.service, fault);
    const answer = this.#seen(request, parameters);
    if (fault === 'reset-after') throw new ConnectionFault('reset');
    if (fault === 'timeout') throw new ConnectionFault('timeout');
    return answer;
  }

  /** seen answers a call, unless it attaches a policy that is too new to be seen. */
  #seen(request: Request, parameters: Parameters): Answer {
    const action = parameters.text('Action') ?? '';
    const arn = parameters.text('PolicyArn') ?? '';
    if (ATTACHING.includes(action) && this.#isUnseen(arn)) return unseenAnswer(request.service, arn);
    const answer = this.#account.answer(request);
    if (action === 'CreatePolicy' && answer.status === 200) this.#hide(arnIn(answer));
    return answer;
  }

  #hide(arn: string): void {
    const delay = this.#plan.consistencyDelay;
    if (!delay) return;
    const calls = 'calls' in delay ? delay.calls : 0;
    this.#unseen.set(arn, { calls, until: 'ms' in delay ? Date.now() + delay.ms : 0 });
  }

  #isUnseen(arn: string): boolean {
    const unseen = this.#unseen.get(arn);
    if (!unseen) return false;
    if (unseen.calls > 0) {
      unseen.calls--;
      return true;
    }
    return Date.now() < unseen.until;
  }
}

function arnIn({ body }: Answer): string {
  return /<Arn>([^<]*)<\/Arn>/.exec(body)?.[1] ?? '';
}
