/** ALL_SERVICES stands for every service at once, to look for an action by its name. */
export const ALL_SERVICES = '*';

/** OFTEN_NEEDED are services whose actions policies for Amazon ECS often need besides. */
export const OFTEN_NEEDED = [
  'iam',
  'ecr',
  'logs',
  'elasticloadbalancing',
  'application-autoscaling',
  'servicediscovery',
  'cloudwatch',
  'ec2',
];
