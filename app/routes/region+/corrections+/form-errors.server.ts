import type { CampaignDocument, campaignDocumentSchema } from '@sklaida/campaigns';
import type { Added } from './document-in.server';

type Issue = NonNullable<ReturnType<typeof campaignDocumentSchema.safeParse>['error']>['issues'][number];

/** What the schema complains about, as names of fields with codes there are sentences for. */
export function complaints(
  document: CampaignDocument,
  issues: readonly Issue[],
  added: Added,
): [name: string, code: string][] {
  return issues.map((issue) => {
    const [part, at, name] = issue.path.map(String);
    if (part === 'blocks') {
      const id = document.blocks[Number(at)]?.id;
      if (id === undefined) return ['addChannel', 'tooMany'];
      if (id === added.block) return [name === 'title' ? 'addTitle' : 'addBody', codeOf(issue)];
      return [`${name}-${id}`, codeOf(issue)];
    }
    if (part === 'tasks') {
      const id = document.tasks[Number(at)]?.id;
      if (id === undefined) return ['addTask', 'tooManyTasks'];
      const days = name === 'offsetDays';
      if (id === added.task) return days ? ['addDays', 'days'] : ['addTask', codeOf(issue)];
      return days ? [`days-${id}`, 'days'] : [`task-${id}`, codeOf(issue)];
    }
    if (part === 'school') return at === 'minutes' ? ['minutes', 'minutes'] : [at ?? 'post', codeOf(issue)];
    if (part === 'hashtags') return ['hashtags', at === undefined ? 'tooManyHashtags' : hashtagCode(issue)];
    if (part === 'audiences') return ['audiences', at === undefined ? 'tooManyAudiences' : codeOf(issue)];
    return [part ?? 'form', codeOf(issue)];
  });
}

const hashtagCode = (issue: Issue) => (issue.message === 'too_long' ? codeOf(issue) : 'hashtag');

function codeOf(issue: Issue): string {
  if (issue.code === 'too_big') return `tooLong:${Number(issue.maximum)}`;
  return issue.message === 'empty' ? 'required' : 'unknown';
}
