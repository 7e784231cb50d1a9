/** EXPLAINED_RESOURCES say what a statement works on, and where AWS tells more. */
export const EXPLAINED_RESOURCES = [
  'A resource is what an action works on, named by its ARN (Amazon Resource Name): arn:partition:service:region:account:resource. In each part * stands for any characters, and * alone for every resource of every kind.',
  'Only the resource types that the chosen actions take are listed. An action that takes none counts on * only: it gets a statement of its own, since beside ARNs it would allow nothing.',
  'AWS documentation: Resource types defined by Amazon ECS, Service Authorization Reference.',
];

/** EXPLAINED_ARNS say of what an ARN is made, and where AWS tells more. */
export const EXPLAINED_ARNS = [
  'An ARN (Amazon Resource Name) names one resource of AWS: arn:partition:service:region:account:resource. The partition is aws, but for the Regions of China (aws-cn) and AWS GovCloud (aws-us-gov).',
  'In each part * stands for any characters, as in web-*. Partition, Region and account are those of your credentials unless you change them; a placeholder such as <cluster_name> stays open and is asked for among the parameters.',
  'AWS documentation: Amazon Resource Names (ARNs), IAM User Guide.',
];

/** EXPLAINED_CONDITIONS say when a statement with conditions counts, and where AWS tells more. */
export const EXPLAINED_CONDITIONS = [
  'A request condition is part of a statement: the statement counts only for requests that meet it. All conditions must be met; of several values of one condition, one is enough.',
  'A condition key is what is looked at (aws:SourceIp), the operator how it is compared (IpAddress), the values with what. A condition on a key that a request does not carry is not met, unless its operator ends in IfExists or begins with Not.',
  'In an Allow statement a condition narrows what is allowed; in a Deny statement it narrows what is denied. MFA is multi-factor authentication.',
  'AWS documentation: AWS global condition context keys, and Condition operators, IAM User Guide.',
];

/** EXPLAINED_CONDITION_KEYS say what a condition key is, and where AWS tells more. */
export const EXPLAINED_CONDITION_KEYS = [
  'A condition key is something that AWS knows of a request: who makes it, from where, about which cluster. Keys that begin with aws: can be in requests to every service, keys that begin with ecs: in requests to Amazon ECS.',
  'A key that ends in ${TagKey} is completed with the key of a tag: aws:ResourceTag/team.',
  'AWS documentation: Condition keys for Amazon ECS, Service Authorization Reference; AWS global condition context keys, IAM User Guide.',
];

/** EXPLAINED_CONDITION_OPERATORS say how a condition compares, and where AWS tells more. */
export const EXPLAINED_CONDITION_OPERATORS = [
  'The operator says how the value of the request is compared with those of the condition. With Equals it must be one of them letter by letter, with Like * and ? stand for other characters, with Not it must be none of them.',
  'IfExists lets requests pass that do not carry the key. ForAnyValue and ForAllValues are for keys that have several values in a request: one of them, or every one, must be among those of the condition.',
  'AWS documentation: IAM JSON policy elements: Condition operators, IAM User Guide.',
];

/** EXPLAINED_CONDITION_VALUES say how the values of a condition count, and where AWS tells more. */
export const EXPLAINED_CONDITION_VALUES = [
  'The statement counts only for requests whose key compares with the values as the operator says. Several values are alternatives: one is enough, with Not none may be.',
  '${aws:username} and other policy variables are filled in by IAM at each request.',
  'AWS documentation: IAM JSON policy elements: Condition, IAM User Guide.',
];
