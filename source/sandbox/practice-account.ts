import { usageFailure } from '../text/failure.ts';
import { type Answer, errorAnswer, successAnswer } from './answer.ts';
import { newRequestId, timestamp } from './ids.ts';
import { type Service, serviceOf } from './operations.ts';
import { Parameters } from './parameters.ts';
import { type SandboxView, type ViewScope, viewOf } from './sandbox-view.ts';
import { type SeedOptions, seed, USERS_MAX } from './seed.ts';
import { StateFile } from './state-file.ts';
import { WireError } from './wire-error.ts';

/** PracticeAccount is an AWS account that lives in one file and answers IAM's and STS's Query protocol. */
export class PracticeAccount {
  readonly #file: StateFile;

  /** The file is made on first use. */
  constructor(file: string) {
    this.#file = new StateFile(file, () => seed({ users: 0 }));
  }

  /** answer carries out one call: a form-encoded body in, an answer in XML out. Throws a Failure when the file cannot be used. */
  answer(request: { service: 'iam' | 'sts'; body: string }): Answer {
    const service = serviceOf(request.service);
    const requestId = newRequestId();
    const parameters = new Parameters(request.body);
    const action = parameters.text('Action') ?? '';
    try {
      return successAnswer(service.namespace, action, this.#carryOut(service, action, parameters), requestId);
    } catch (error) {
      if (error instanceof WireError) return errorAnswer(service.namespace, error, requestId);
      throw error;
    }
  }

  /** reset begins anew: the account as it was first, and 0 to 20,000 further users. */
  reset(options: SeedOptions): void {
    const { users } = options;
    if (!Number.isInteger(users) || users < 0 || users > USERS_MAX) {
      throw usageFailure(
        'InvalidUsers',
        `The practice account takes 0 to ${USERS_MAX.toLocaleString('en-US')} further users, not ${users}.`,
      );
    }
    this.#file.replace(seed(options));
  }

  /** show lists what the account holds; AWS's own policies only when asked for. */
  show(options: { scope: ViewScope } = { scope: 'customer' }): SandboxView {
    return viewOf(this.#file.read(), this.#file.path, options.scope);
  }

  #carryOut(service: Service, action: string, parameters: Parameters) {
    const operation = Object.hasOwn(service.operations, action) ? service.operations[action] : undefined;
    if (!operation || parameters.text('Version') !== service.version)
      throw invalidAction(service, action, parameters);
    parameters.check(operation.constraints);
    const now = timestamp(new Date());
    if (operation.effect === 'reads')
      return operation.run({ action, parameters, now, state: this.#file.read() });
    return this.#file.update(state => operation.run({ action, parameters, now, state }));
  }
}

function invalidAction(service: Service, action: string, parameters: Parameters): WireError {
  const version = parameters.text('Version') ?? service.version;
  return new WireError(400, 'InvalidAction', `Could not find operation ${action} for version ${version}`);
}
