import type { JobTx } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import type { SendInput } from '@sklaida/emails/send';
import { isUuid } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { type DueLetter, openLink } from '@sklaida/people/server';
import { openAnswerLink, openBallotLink, openMeetingLink } from '@sklaida/workgroups/server';
import { completeLetter } from './complete-letter.server';
import { type Installation, letterToken, unsubscribeUrl } from './signed-addresses.server';

const purposes: Partial<Record<Mail['kind'], 'approve' | 'adopt'>> = {
  'approval-request': 'approve',
  'campaign-invitation': 'adopt',
  'campaign-reminder': 'adopt',
  'results-request': 'adopt',
};

/** A library's letter as it leaves: with its signed link where it asks for something, and the way to end letters of its kind. */
export async function prepareLetter(
  tx: JobTx,
  letter: DueLetter,
  installation: Installation,
): Promise<SendInput> {
  const mail = completeLetter(letter.mail as Mail, installation);
  return {
    to: { email: letter.toEmail, name: letter.toName },
    mail: await withLink(tx, letter, mail, installation),
    locale: letter.locale,
    idempotencyKey: letter.round === 0 ? letter.id : `${letter.id}.${letter.round}`,
    unsubscribeUrl: unsubscribeUrl(installation, letter.recipientId, mail.kind),
    writtenAt: letter.createdAt,
  };
}

async function withLink(tx: JobTx, letter: DueLetter, mail: Mail, installation: Installation): Promise<Mail> {
  if (mail.kind === 'discussion') return withAnswer(tx, letter, mail, installation);
  if (mail.kind === 'ballot') return withDays(tx, letter, mail, installation);
  if (mail.kind === 'meeting') return withInvitation(tx, letter, mail, installation);
  const purpose = purposes[mail.kind];
  const target = purpose && adoptionPage(mail.props.url);
  if (!target) return mail;
  const token = letterToken(installation, letter.id);
  const opened = await openLink(tx, { letterId: letter.id, hash: hashOf(token), purpose, ...target });
  if (!opened) return mail;
  return { ...mail, props: { ...mail.props, url: `${installation.origin}/l/${token}` } } as Mail;
}

/** A letter about a post leads to a page that answers it; to the thread itself where no link may be given. */
async function withAnswer(
  tx: JobTx,
  letter: DueLetter,
  mail: Extract<Mail, { kind: 'discussion' }>,
  installation: Installation,
): Promise<Mail> {
  const token = letterToken(installation, letter.id);
  const { url, postId } = mail.props;
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const opened = await openAnswerLink(tx, { letterId: letter.id, hash: hashOf(token), path, postId });
  if (!opened) return mail;
  return { kind: mail.kind, props: { ...mail.props, url: `${installation.origin}/answer/${token}` } };
}

/** A letter about days is answered by its link alone; one about a vote leads to the page, where she votes signed in. */
async function withDays(
  tx: JobTx,
  letter: DueLetter,
  mail: Extract<Mail, { kind: 'ballot' }>,
  installation: Installation,
): Promise<Mail> {
  const ballotId = mail.props.what === 'dates' && /\/ballots\/([0-9a-f-]{36})$/.exec(mail.props.url)?.[1];
  if (!ballotId || !isUuid(ballotId)) return mail;
  const token = letterToken(installation, letter.id);
  const opened = await openBallotLink(tx, { letterId: letter.id, hash: hashOf(token), ballotId });
  if (!opened) return mail;
  return { kind: mail.kind, props: { ...mail.props, url: `${installation.origin}/when/${token}` } };
}

/** A letter that invites is answered by its link alone; one about a meeting called off leads to its page. */
async function withInvitation(
  tx: JobTx,
  letter: DueLetter,
  mail: Extract<Mail, { kind: 'meeting' }>,
  installation: Installation,
): Promise<Mail> {
  const { what, meetingId } = mail.props;
  if (what === 'cancelled' || what === 'changed') return mail;
  const token = letterToken(installation, letter.id);
  if (!(await openMeetingLink(tx, { letterId: letter.id, hash: hashOf(token), meetingId }))) return mail;
  return { kind: mail.kind, props: { ...mail.props, url: `${installation.origin}/attend/${token}` } };
}

/** The path of a library's part in a campaign and its id; null for any other address. */
function adoptionPage(url: string | undefined): { path: string; objectId: string } | null {
  if (!url || !URL.canParse(url)) return null;
  const path = new URL(url).pathname;
  const objectId = /^\/b\/[a-z0-9-]+\/campaigns\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1];
  return objectId && isUuid(objectId) ? { path, objectId } : null;
}
