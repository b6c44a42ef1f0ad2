import { useTranslations } from 'use-intl';
import type { EditorPage } from '~/flows/reports/read-editor.server';
import type { FormValues } from '~/http/form';
import { BothTexts } from '~/routes/b.$library+/assignments+/both-texts';

type Props = { page: EditorPage; typed: FormValues };

/** A colleague saved the same part first: both texts, and what was typed stays in the part below. */
export function PartConflict({ page, typed }: Props) {
  const t = useTranslations('reports.editor');
  const part = page.blocks.find((one) => one.block.id === typed.block);
  if (!part) return null;
  const kept = part.block as Record<string, unknown>;
  const label = {
    title: t('heading'),
    body: t('body'),
    method: t('method'),
    alt: t('alt'),
    credit: t('credit'),
  };
  const lines = (Object.keys(label) as (keyof typeof label)[])
    .filter((name) => name in kept && (typed[name] ?? '') !== (kept[name] ?? ''))
    .map((name) => ({
      name,
      label: label[name],
      theirs: String(kept[name] ?? '') || '–',
      mine: typed[name] || '–',
    }));
  return <BothTexts title={t('conflict')} lines={lines} to={`${page.base}/${page.id}/edit`} />;
}
