import { isGlobalService } from '../../reference/global-services.ts';
import { REGION_NAME } from '../request-values.ts';
import { type ArnFields, isOpen } from './arn-fields.ts';
import { formatsOf } from './arn-formats.ts';
import type { ArnProblem } from './arn-problem.ts';
import { quoted } from './quoted.ts';
import { isBucketArn } from './s3-resource.ts';

/** arnRegionProblem says what is wrong with the Region of an ARN. Source: Service Authorization Reference, resource types. */
export function arnRegionProblem(arn: ArnFields): ArnProblem | undefined {
  const { service, region } = arn;
  if (region === '') return missingRegion(arn);
  if (takesNoRegion(arn))
    return {
      code: 'ARN_REGION_NOT_ALLOWED',
      message: `ARNs of ${service} have no Region: leave the field empty.`,
      mended: { ...arn, region: '' },
    };
  if (isOpen(region) || REGION_NAME.test(region)) return undefined;
  const meant = regionMeant(region);
  return {
    code: 'INVALID_ARN_REGION',
    message: `${quoted(region)} is no Region: the names of Regions look like eu-west-1.`,
    ...(meant === undefined ? {} : { mended: { ...arn, region: meant } }),
  };
}

function missingRegion(arn: ArnFields): ArnProblem | undefined {
  const formats = formatsOf(arn.service);
  if (formats.length === 0 || formats.some(({ region }) => region === '')) return undefined;
  const message = `Every ARN of ${arn.service} has a Region, and this one has none: name it, or write * for any.`;
  return { code: 'MISSING_ARN_REGION', message };
}

/** IAM and the buckets of S3 refuse any Region, stars too; elsewhere a star in the empty field is idle only. */
function takesNoRegion(arn: ArnFields): boolean {
  if (arn.service === 'iam' || isBucketArn(arn)) return true;
  if (isOpen(arn.region) || !isGlobalService(arn.service)) return false;
  const formats = formatsOf(arn.service);
  return formats.length > 0 && formats.every(({ region }) => region === '');
}

/** An availability zone is written for its Region, or the Region in capitals. */
function regionMeant(region: string): string | undefined {
  const lower = region.trim().toLowerCase();
  const meant = [lower, lower.replace(/[a-z]$/, '')].find(text => REGION_NAME.test(text));
  return meant;
}
