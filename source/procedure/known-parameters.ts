import { placeholderParameter } from '../template/parameter.ts';
import { templates } from '../template/read.ts';
import type { Parameter } from '../template/template.ts';

/** Placeholders of the statements that the editor adds by itself, by name. */
const KNOWN: ReadonlyMap<string, Parameter> = new Map(
  [
    role(
      'task_role_arn',
      'The ARN of the role whose permissions the containers get (the task role). Give the execution role again when there is none. With * any role of the account that trusts ECS tasks can be handed to a task, permissions of administrators included.',
      'webTaskRole',
    ),
    role(
      'execution_role_arn',
      'The ARN of the role with which ECS pulls the image and writes logs (the task execution role). With * any role of the account that trusts ECS tasks can be passed, not only this one.',
      'ecsTaskExecutionRole',
    ),
    role(
      'infrastructure_role_arn',
      'The ARN of the role with which ECS manages load balancers, volumes or instances for you (the infrastructure role). With * any role that trusts ECS can be passed.',
      'ecsInfrastructureRole',
    ),
    role(
      'instance_role_arn',
      'The ARN of the role that the instances of a capacity provider get through their instance profile. With * any role that trusts EC2 can be handed to an instance.',
      'ecsInstanceRole',
    ),
  ].map(parameter => [parameter.name, parameter]),
);

/** knownParameter describes a placeholder that the editor's own statements have, or that documents share with a template; else it answers nothing. */
export function knownParameter(name: string): Parameter | undefined {
  return KNOWN.get(name) ?? sharedParameter(name);
}

/** What AWS's examples call so means the same in a document that was pasted; only a default is a template's own matter. */
function sharedParameter(name: string): Parameter | undefined {
  const { kind } = placeholderParameter(name);
  const described = templates().flatMap(({ parameters }) => parameters);
  const found = described.find(parameter => parameter.name === name && parameter.kind === kind);
  if (found === undefined) return undefined;
  const { default: _, ...parameter } = found;
  return parameter;
}

function role(name: string, description: string, exampleRole: string): Parameter {
  return { name, kind: 'role-arn', description, example: `arn:aws:iam::123456789012:role/${exampleRole}` };
}
