import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import { ConnectionFault } from './connection-fault.ts';
import { deniedAnswer, expiredAnswer, garbageAnswer, refusalAnswer, refuse } from './fault-answers.ts';
import { faultChoice } from './fault-choice.ts';
import type { Fault, FaultPlan } from './fault-plan.ts';
import { Parameters } from './parameters.ts';
import type { PracticeAccount } from './practice-account.ts';
import { Unseen } from './unseen.ts';

interface Request {
  readonly service: 'iam' | 'sts';
  readonly body: string;
}

/** FaultyAccount is a practice account with a plan of what goes wrong; it answers in the order of its calls. */
export class FaultyAccount {
  readonly #account: PracticeAccount;
  readonly #plan: FaultPlan;
  readonly #choose: (action: string) => Fault | undefined;
  readonly #unseen: Unseen;

  constructor(account: PracticeAccount, plan: FaultPlan) {
    this.#account = account;
    this.#plan = plan;
    this.#choose = faultChoice(plan);
    this.#unseen = new Unseen(plan.consistencyDelay);
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

  /** seen answers a call, unless it needs something that is too new to be seen. */
  #seen(request: Request, parameters: Parameters): Answer {
    const action = parameters.text('Action') ?? '';
    const refusal = this.#unseen.refusal(action, parameters);
    if (refusal) return refuse(request.service, refusal);
    const answer = this.#account.answer(request);
    this.#unseen.note(action, parameters, answer);
    return answer;
  }
}
