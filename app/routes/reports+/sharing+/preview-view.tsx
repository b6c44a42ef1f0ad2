import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownPreview } from '~/flows/sharing/share-report.server';
import { Note } from '~/ui/chip';
import { Section, Sheet } from '~/ui/page';
import { FiledBlocks } from '../filed-blocks';

/** Exactly what readers will get, and what goes along with the ticked fields. It comes up above the form, so the page goes there. */
export function PreviewView({ preview }: { preview: ShownPreview }) {
  const t = useTranslations('sharing.preview');
  const { blocks, withheld, also } = preview;
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is looked at anew
  useEffect(() => box.current?.focus(), [preview]);
  return (
    <div ref={box} tabIndex={-1}>
      <Section title={t('title')}>
        <div className="stack">
          <p role="status">
            {t('withheld', { n: withheld })} {t('lead')}
          </p>
          {also.length > 0 ? (
            <Note tone="wait" icon="lock">
              <p>{t('also')}</p>
              <ul>
                {also.map(({ key, part, name, block }) => (
                  <li key={key}>{t(`part.${part}`, { name, block })}</li>
                ))}
              </ul>
            </Note>
          ) : null}
          <Sheet>
            <FiledBlocks blocks={blocks} />
          </Sheet>
        </div>
      </Section>
    </div>
  );
}
