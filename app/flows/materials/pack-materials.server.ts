import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImageRow } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { channelPictureKeys, type SheetInput } from '@sklaida/media';
import { queueJob } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { translatorFor } from '~/i18n/messages.server';
import { writeZip } from '../library-copy/write-zip.server';
import { drawMaterial, extensionOf, type MaterialKind, paperKinds } from './draw-material.server';
import { loadPicture, type PictureFile } from './pictures-files.server';
import { loadMark, type Materials } from './read-materials.server';

type Pack = {
  title: string;
  sheet: Omit<SheetInput, 'mark'>;
  mark: PictureFile | null;
  photograph: PictureFile | null;
  texts: { name: string; body: string }[];
};

const packKind = 'materials-pack';
const keptMs = 2 * 86_400_000;

export const packFile = (filesDir: string, tenantId: string, jobId: string) =>
  path.join(filesDir, 'packs', tenantId, `${jobId}.zip`);

/**
 * Queues the whole material as one zip. Its words travel with the work, so that the file says what the page said; the same words asked
 * for again the same day are the same file.
 */
export async function askForPack(
  tx: TenantTx,
  member: Member,
  materials: Materials,
  photograph: ImageRow | null,
) {
  const pack: Pack = {
    title: materials.sheet.title,
    sheet: { ...materials.sheet, grey: false },
    mark: fileOf(materials.mark),
    photograph: fileOf(photograph),
    texts: textFiles(materials.texts),
  };
  const day = new Date().toISOString().slice(0, 10);
  const key = createHash('sha256')
    .update(JSON.stringify([materials.adoption.id, day, pack]))
    .digest('hex');
  return queueJob(tx, { kind: packKind, key, payload: pack, createdBy: member.entered.person.id });
}

const fileOf = (row: ImageRow | null): PictureFile | null =>
  row && { tenantId: row.tenantId, id: row.id, format: row.format };

/** The texts as files anybody can open, numbered where a channel has several. */
function textFiles(texts: Materials['texts']): Pack['texts'] {
  const t = translatorFor('lt', 'materials');
  const channels = ['facebook', 'instagram', 'website', 'email', 'press', 'poster', 'school'] as const;
  return channels.flatMap((channel) => {
    const own = texts.filter((one) => one.channel === channel);
    return own.map(({ title, body }, at) => ({
      name: t(`files.texts.${channel}`) + (own.length > 1 ? ` ${at + 1}` : ''),
      body: `\uFEFF${title ? `${title}\r\n\r\n` : ''}${body.replaceAll('\n', '\r\n')}\r\n`,
    }));
  });
}

/** What no file system refuses, quotation marks „…“ kept. */
const safeName = (name: string) =>
  name
    .replace(/[/\\:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');

/** Draws everything once in colours and each sheet once without them. Run again it makes the same file anew. */
export async function packMaterials(
  _database: unknown,
  job: { tenantId: string; id: string; payload: Record<string, unknown> },
  report: (done: number, total: number) => Promise<void>,
  { filesDir }: { filesDir: string },
): Promise<Record<string, unknown>> {
  const pack = job.payload as Pack;
  const t = translatorFor('lt', 'materials');
  const title = `„${safeName(pack.title)}“`;
  const target = packFile(filesDir, job.tenantId, job.id);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await sweep(path.dirname(target));
  const draft = `${target}.${process.pid}.part`;
  const mark = await loadMark(filesDir, pack.mark);
  const photograph = pack.photograph ? await loadPicture(filesDir, pack.photograph) : null;
  const drawn: { kind: MaterialKind; grey: boolean }[] = [
    ...paperKinds.flatMap((kind) => [
      { kind, grey: false },
      { kind, grey: true },
    ]),
    ...channelPictureKeys.map((kind) => ({ kind, grey: false })),
  ];
  const total = drawn.length + pack.texts.length;
  const zip = writeZip(draft, new Date());
  try {
    let done = 0;
    for (const { kind, grey } of drawn) {
      const name = `${t(`kinds.${kind}`)}${grey ? `, ${t('files.grey')}` : ''} ${title}.${extensionOf(kind)}`;
      const folder = paperKinds.some((one) => one === kind) ? t('files.print') : t('files.pictures');
      await zip.entry(`${folder}/${name}`, [
        await drawMaterial(kind, { ...pack.sheet, grey, mark }, photograph),
      ]);
      done += 1;
      await report(done, total);
    }
    for (const text of pack.texts) {
      await zip.entry(`${t('files.folder')}/${safeName(text.name)}.txt`, [text.body]);
      done += 1;
    }
    await report(done, total);
    const { bytes } = await zip.close();
    await rename(draft, target);
    return { bytes, fileName: `${t('title')} ${title}.zip` };
  } catch (error) {
    zip.abandon();
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whether the file a finished job made is still there to be fetched. */
export const packIsKept = (filesDir: string, tenantId: string, jobId: string) =>
  existsSync(packFile(filesDir, tenantId, jobId));

async function sweep(folder: string): Promise<void> {
  const before = Date.now() - keptMs;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (mtimeMs < before) await rm(file, { force: true });
  }
}
