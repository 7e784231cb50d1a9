/** A value in a template: a text as it is, what the account may have a part in, another resource, or several of these. */
export type TemplateValue =
  | string
  | OpenJson
  | Reference
  | readonly TemplateValue[]
  | { readonly [property: string]: TemplateValue };

/** OpenJson is a JSON value in whose texts `<aws_account_id>`, `<partition>` and the like stand for what the account gives. */
export class OpenJson {
  readonly json: unknown;

  constructor(json: unknown) {
    this.json = json;
  }
}

/** Reference is another resource of the same template, by its id: what refers to it is made after it. */
export class Reference {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

/** A resource of a template, in the words of CloudFormation. */
export interface TemplateResource {
  readonly id: string;
  /** What follows `AWS::IAM::`. */
  readonly type: 'ManagedPolicy' | 'Role' | 'InstanceProfile' | 'ServiceLinkedRole';
  readonly properties: Readonly<Record<string, TemplateValue>>;
}

/** isValueList tells a list from what else a value can be. */
export function isValueList(value: TemplateValue): value is readonly TemplateValue[] {
  return Array.isArray(value);
}
