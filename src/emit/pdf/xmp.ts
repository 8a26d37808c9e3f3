import { escapeXml } from '../../opc/write-xml.ts'

/** What a document says of itself. */
export interface About {
  readonly title: string
  readonly subject: string | null
  readonly author: string | null
  /** BCP 47 tag. */
  readonly language: string
  /** When it is said to have been made. */
  readonly date: Date
  /** A text in its properties that is found again by its own characters. */
  readonly mark: string
}

/** The same as XMP (ISO 16684-1), with characters that XML allows. */
export function xmp({ title, subject, author, language, date }: About): string {
  const moment = date.toISOString().replace(/\.\d+/, '')
  const properties = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    author && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    '<xmp:CreatorTool>fandeck</xmp:CreatorTool><pdf:Producer>PDFKit</pdf:Producer>',
  ]
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\n' +
    `${properties.filter(Boolean).join('\n')}\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>`
  )
}
