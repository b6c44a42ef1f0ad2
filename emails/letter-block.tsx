import { Text } from '@react-email/components';
import type { CSSProperties } from 'react';
import type { Block } from './letter';
import { fonts, light } from './theme';

const paragraph: CSSProperties = { margin: '0 0 16px', fontSize: 17, lineHeight: '26px', color: light.ink };
const label: CSSProperties = { margin: '0 0 4px', fontSize: 15, lineHeight: '22px', color: light.ink2 };
const cell: CSSProperties = {
  padding: '8px 0',
  borderTop: `1px solid ${light.line}`,
  fontSize: 17,
  lineHeight: '24px',
  verticalAlign: 'top',
};

export function LetterBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <Text className="ink" style={paragraph}>
          {block.text}
        </Text>
      );
    case 'quote':
      return <Quote block={block} />;
    case 'facts':
    case 'sums':
      return <Rows rows={block.rows} numeric={block.kind === 'sums'} />;
    case 'list':
      return <List title={block.title} items={block.items} />;
    case 'figure':
      return (
        <Text className="ink" style={{ ...paragraph, margin: '8px 0 12px', lineHeight: '48px' }}>
          <span style={{ fontFamily: fonts.display, fontSize: 44, fontWeight: 600 }}>{block.value}</span>
          {` ${block.caption}`}
        </Text>
      );
    case 'links':
      return <Links items={block.items} />;
  }
}

function Links({ items }: { items: Array<{ title: string; note: string; url: string }> }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ margin: '0 0 20px', borderCollapse: 'collapse' }}
    >
      <tbody>
        {items.map((item) => (
          <tr key={item.url}>
            <td className="ink line" style={{ ...cell, overflowWrap: 'anywhere' }}>
              <a className="link" href={item.url} style={{ color: light.accent, fontWeight: 600 }}>
                {item.title}
              </a>
              <br />
              <span className="ink2" style={{ fontSize: 15, color: light.ink2 }}>
                {item.note}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quote({ block }: { block: Extract<Block, { kind: 'quote' }> }) {
  const lines = block.text.split(/\r?\n/);
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ margin: '0 0 20px', borderCollapse: 'collapse' }}
    >
      <tbody>
        <tr>
          <td
            className="well"
            style={{
              padding: '14px 18px',
              backgroundColor: light.well,
              borderLeft: `3px solid ${light.accent}`,
            }}
          >
            <p className="ink2" style={label}>
              {block.label}
            </p>
            <blockquote
              className="ink"
              style={{
                margin: 0,
                fontFamily: fonts.display,
                fontSize: 20,
                lineHeight: '29px',
                color: light.ink,
                overflowWrap: 'anywhere',
              }}
            >
              {lines.map((line, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text
                <span key={place}>
                  {place > 0 ? <br /> : null}
                  {line}
                </span>
              ))}
            </blockquote>
            {block.by ? (
              <p className="ink2" style={{ ...label, margin: '8px 0 0' }}>
                {block.by}
              </p>
            ) : null}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Rows({ rows, numeric }: { rows: Array<{ label: string; value: string }>; numeric: boolean }) {
  return (
    <table
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ margin: '0 0 20px', borderCollapse: 'collapse' }}
    >
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th
              scope="row"
              align="left"
              className="ink2 line"
              {...(numeric ? {} : { width: '36%' })}
              style={{ ...cell, paddingRight: 16, fontSize: 15, fontWeight: 400, color: light.ink2 }}
            >
              {row.label}
            </th>
            <td
              align={numeric ? 'right' : 'left'}
              className="ink line"
              style={{
                ...cell,
                fontWeight: 600,
                color: light.ink,
                ...(numeric ? { whiteSpace: 'nowrap' } : { overflowWrap: 'anywhere' }),
              }}
            >
              {row.value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ title, items }: { title: string; items: string[] }) {
  return (
    <>
      <Text className="ink" style={{ ...paragraph, margin: '0 0 4px', fontWeight: 600 }}>
        {title}
      </Text>
      <ul className="ink" style={{ margin: '0 0 16px', padding: '0 0 0 22px', color: light.ink }}>
        {items.map((item) => (
          <li key={item} style={{ margin: '0 0 4px', fontSize: 17, lineHeight: '26px' }}>
            {item}
          </li>
        ))}
      </ul>
    </>
  );
}
