/** ALL_SERVICES stands for every service at once, to look for an action by its name. */
export const ALL_SERVICES = '*';

/** FIND_ANYWHERE says so in a list of services. */
export const FIND_ANYWHERE = 'Any service: find an action by its name';

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
