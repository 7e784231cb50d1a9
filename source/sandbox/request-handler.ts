import { faultPlanFrom } from './fault-environment.ts';
import type { FaultPlan } from './fault-plan.ts';
import { FaultyAccount } from './faults.ts';
import { serviceOfVersion } from './operations.ts';
import type { PracticeAccount } from './practice-account.ts';

/** The part of an SDK request that the practice account reads. */
interface Request {
  readonly body?: unknown;
}

interface Options {
  readonly abortSignal?: unknown;
}

/**
 * practiceRequestHandler makes the practice account the other end of an IAMClient or STSClient: pass it as their
 * `requestHandler`. Credentials and endpoint do not matter then, and no port is opened. What goes wrong is the plan's,
 * or else that of ECS_IAM_WIZARD_SANDBOX_FAULTS.
 */
export function practiceRequestHandler(
  account: PracticeAccount,
  plan: FaultPlan | undefined = faultPlanFrom(process.env),
) {
  const answering = plan ? new FaultyAccount(account, plan) : account;
  let turns = Promise.resolve();
  /** Each answer has a turn of the event loop of its own, as over a network: keys that are pressed do not wait for all. */
  const ownTurn = () => {
    turns = turns.then(() => new Promise<void>(resolve => setImmediate(resolve)));
    return turns;
  };
  return {
    metadata: { handlerProtocol: 'http/1.1' },

    async handle(request: Request, options: Options = {}) {
      await ownTurn();
      refuseAborted(options.abortSignal);
      const body = bodyText(request.body);
      const service = serviceOfVersion(new URLSearchParams(body).get('Version') ?? undefined);
      const answer = await answering.answer({ service, body });
      refuseAborted(options.abortSignal);
      const response = {
        statusCode: answer.status,
        headers: answer.headers,
        body: new TextEncoder().encode(answer.body),
      };
      return { response };
    },

    updateHttpClientConfig(): void {},

    httpHandlerConfigs(): Record<string, never> {
      return {};
    },

    destroy(): void {},
  };
}

function bodyText(body: unknown): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? '');
}

function refuseAborted(signal: unknown): void {
  if (typeof signal !== 'object' || signal === null || !('aborted' in signal) || signal.aborted !== true)
    return;
  throw Object.assign(new Error('Request aborted'), { name: 'AbortError' });
}
