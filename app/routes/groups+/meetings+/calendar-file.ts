import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { meetingCalendar } from '@sklaida/emails/send';
import { requireGroup } from '~/auth/guards.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { meetingFacts } from '~/flows/meetings/meeting-letters.server';
import { getMeeting } from '~/flows/meetings/read-meeting.server';
import { download } from '~/http/downloads';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const entry = await withTenant(member, async (tx) => {
    const one = await getMeeting(tx, member, args.params.meeting);
    const what = one.state === 'cancelled' ? ('cancelled' as const) : ('invited' as const);
    const url = `${args.context.origin}${groupPath(member.group)}/meetings/${one.id}`;
    return { ...(await meetingFacts(tx, member, one)), what, url, writtenAt: one.updatedAt };
  });
  const { filename, content, contentType } = meetingCalendar(
    entry,
    readLocale(args.request),
    entry.writtenAt,
  );
  return download({ filename, contentType, body: content });
}
