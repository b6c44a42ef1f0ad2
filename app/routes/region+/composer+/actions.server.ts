import { data } from '@remix-run/node';
import {
  addBlock,
  type CampaignDocument,
  channelKeys,
  hasTitle,
  moveBlock,
  putBlock,
  putTask,
  removeBlock,
  removeTask,
} from '@sklaida/campaigns';
import { withTenant } from '@sklaida/db/tenancy';
import { fail, isUuid, ok, type Result } from '@sklaida/kernel';
import { getCampaign } from '~/flows/campaigns/read-campaign.server';
import { composeDocument } from '~/flows/composer/compose-document.server';
import { getOwnTemplate } from '~/flows/composer/read-composer.server';
import { notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';
import { removedBlock, removedTask } from './about+/removed.server';
import type { ComposerReply } from './reply';
import { type Bench, refusedAs, savePart } from './save-part.server';

type Step = (document: CampaignDocument) => Result<CampaignDocument, 'not-found' | 'too-many'>;

const said = (sent: FormData, name: string) => String(sent.get(name) ?? '').slice(0, 64);

/** Everything one can do to the texts, the school version and the tasks of a document. */
export async function compose(bench: Bench, sent: FormData) {
  const id = said(sent, 'id');
  const task = sent.get('part') === 'task';
  switch (sent.get('intent')) {
    case 'add':
      return task ? addTask(bench, sent) : addText(bench, sent);
    case 'up':
    case 'down': {
      const by = sent.get('intent') === 'up' ? -1 : 1;
      return step(bench, (document) => ok(moveBlock(document, id, by)), `#b-${id}`, 'composer.texts.moved');
    }
    case 'remove':
      return task ? dropTask(bench, id) : dropText(bench, id);
    case 'restore':
      return restore(bench, sent, task);
    case 'add-school':
      return step(
        bench,
        (document) => ok({ ...document, school: document.school ?? { minutes: 10, post: '', activity: '' } }),
        '',
        'composer.saved',
      );
    case 'remove-school':
      return step(bench, (document) => ok({ ...document, school: null }), '', 'composer.school.removed');
    default:
      return savePart(bench, sent);
  }
}

async function step(bench: Bench, change: Step, anchor: string, toast: string) {
  const { member, at, to } = bench;
  const done = await withTenant(member, (tx) => composeDocument(tx, member, at, change));
  if (done.ok) return redirectWithToast(`${to}${anchor}`, toast);
  if (done.error === 'not-found' || done.error === 'stale') throw notFound();
  return refusedAs(bench, done.error, toast.includes('tasks') ? 'task' : 'block');
}

function addText(bench: Bench, sent: FormData) {
  const id = said(sent, 'newId');
  const channel = channelKeys.find((one) => one === sent.get('channel'));
  if (!isUuid(id) || !channel) throw notFound();
  return step(bench, (document) => addBlock(document, { id, channel }), `#b-${id}`, 'composer.texts.added');
}

function addTask(bench: Bench, sent: FormData) {
  const id = said(sent, 'newId');
  const title = String(sent.get('title') ?? '').slice(0, 200);
  if (!isUuid(id) || title === '') throw notFound();
  const task = { id, title, offsetDays: -14, role: 'editor' as const };
  return step(bench, (document) => putTask(document, task), `#b-${id}`, 'composer.tasks.added');
}

/** The removed text goes along in the answer, so that it can be put back into its place. */
async function dropText(bench: Bench, id: string) {
  let reply: ComposerReply | null = null;
  const { member, at } = bench;
  const done = await withTenant(member, (tx) =>
    composeDocument(tx, member, at, (document) => {
      const place = document.blocks.findIndex((one) => one.id === id);
      const block = document.blocks[place];
      if (!block) return fail('not-found');
      reply = { kind: 'removed', part: 'block', place, removed: JSON.stringify(block) };
      return ok(removeBlock(document, id));
    }),
  );
  return answered(bench, done, reply);
}

async function dropTask(bench: Bench, id: string) {
  let reply: ComposerReply | null = null;
  const { member, at } = bench;
  const done = await withTenant(member, (tx) =>
    composeDocument(tx, member, at, (document) => {
      const task = document.tasks.find((one) => one.id === id);
      if (!task) return fail('not-found');
      reply = { kind: 'removed', part: 'task', place: 0, removed: JSON.stringify(task) };
      return ok(removeTask(document, id));
    }),
  );
  return answered(bench, done, reply);
}

/** What was removed twice is removed: the second press has nothing more to say. */
async function answered(bench: Bench, done: Result<CampaignDocument, string>, reply: ComposerReply | null) {
  if (done.ok && reply) return data<ComposerReply>(reply);
  if (!done.ok && done.error === 'wrong-state') return refusedAs(bench, 'wrong-state');
  const { member, at } = bench;
  await withTenant(member, async (tx) => {
    if (at.kind === 'template') await getOwnTemplate(tx, member, at.id);
    else await getCampaign(tx, member, at.id);
  });
  return redirectWithToast(bench.to, 'composer.texts.removed');
}

function restore(bench: Bench, sent: FormData, task: boolean) {
  const kept = String(sent.get('removed') ?? '');
  if (task) {
    const back = removedTask(kept);
    if (!back) throw notFound();
    return step(bench, (document) => putTask(document, back), `#b-${back.id}`, 'composer.tasks.restored');
  }
  const back = removedBlock(kept);
  if (!back) throw notFound();
  const place = Number(sent.get('place'));
  const titled = { ...back, title: hasTitle(back.channel) ? (back.title ?? '') : null };
  return step(
    bench,
    (document) => putBlock(document, titled, Number.isInteger(place) ? place : undefined),
    `#b-${back.id}`,
    'composer.texts.restored',
  );
}
