/** AWS names its policies for ECS so, those for the older name of the service too; the registry ECR is another service. */
const FOR_ECS = /ECS(?![a-z])|EC2ContainerService/;

/** isForEcs tells by its name whether an AWS managed policy is made for Amazon ECS or for what works with it. */
export function isForEcs(policyName: string): boolean {
  return FOR_ECS.test(policyName);
}
