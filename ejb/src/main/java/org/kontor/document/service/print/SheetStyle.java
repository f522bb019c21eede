package org.kontor.document.service.print;

/** How papers look: A4, one family of letters, lines where the eye needs them. */
final class SheetStyle {

    private static final String PAGE =
            """
            @page { size: 210mm 297mm; margin: 18mm 18mm 22mm 22mm;
              @bottom-left { content: "%s"; font-family: 'Noto Sans', 'Noto Sans SC'; font-size: 7.5pt; color: #5a6472; }
              @bottom-right { content: "%s" counter(page) "%s" counter(pages) "%s"; white-space: pre;
                font-family: 'Noto Sans', 'Noto Sans SC'; font-size: 7.5pt; color: #5a6472; } }
            """;

    private static final String BODY =
            """
            body { font-family: 'Noto Sans', 'Noto Sans SC'; font-size: 9pt; line-height: 1.42; color: #1c2430; margin: 0;
              word-wrap: break-word; }
            b { font-weight: 600; }
            table { border-collapse: collapse; width: 100%; }
            td, th { vertical-align: top; text-align: left; padding: 0; font-weight: normal; }
            .head { height: 25mm; }
            .brand { font-size: 17pt; font-weight: 600; line-height: 1.1; color: #0b4a8f; }
            .division { font-size: 9pt; font-weight: normal; color: #5a6472; padding-top: 1mm; }
            .seller { float: right; text-align: right; font-size: 7.5pt; color: #5a6472; width: 80mm; }
            .opening { table-layout: fixed; margin-bottom: 7mm; }
            .window { width: 52%; padding-right: 6mm; }
            .to { font-size: 9.5pt; }
            .facts table { table-layout: fixed; }
            .facts td { padding: 0.35mm 0; }
            .facts .label { width: 38%; padding-right: 3mm; }
            .label { color: #5a6472; }
            h1 { font-size: 15pt; font-weight: 600; margin: 0 0 3mm 0; line-height: 1.2; }
            h1 span { font-weight: normal; color: #5a6472; }
            p { margin: 0 0 3mm 0; }
            .block { margin: 0 0 4mm 0; page-break-inside: avoid; }
            .lines { table-layout: fixed; -fs-table-paginate: paginate; margin-top: 2mm; }
            .lines th { font-size: 8pt; color: #5a6472; border-bottom: 0.3mm solid #1c2430; padding: 1.2mm 0; }
            .lines td { border-bottom: 0.15mm solid #d3d8df; padding: 1.5mm 0; }
            .lines tr { page-break-inside: avoid; }
            .below { font-size: 7.5pt; color: #5a6472; }
            .pos { width: 10mm; }
            .what { padding-right: 4mm !important; }
            .number { font-weight: 600; } .quantity { width: 27mm; text-align: right; } .price { width: 25mm; text-align: right; }
            .tick { width: 22mm; text-align: right; } .code { width: 36mm; }
            .box { border: 0.25mm solid #1c2430; width: 3.6mm; height: 3.6mm; margin: 0.3mm 0.4mm 0 auto; }
            .amount { width: 29mm; text-align: right; }
            .totals { width: 80mm; margin: 3mm 0 6mm auto; page-break-inside: avoid; }
            .totals td { padding: 0.8mm 0; } .totals .figure { text-align: right; }
            .totals .sum td { font-weight: 600; font-size: 10.5pt; border-top: 0.3mm solid #1c2430; padding-top: 1.5mm; }
            .signature { page-break-inside: avoid; margin-top: 12mm; }
            .signature p { margin-bottom: 14mm; }
            .signature div { border-top: 0.2mm solid #1c2430; width: 80mm; padding-top: 1mm; font-size: 7.5pt;
              color: #5a6472; }
            """;

    private SheetStyle() {}

    static String of(String foot, Words words) {
        return PAGE.formatted(string(foot), words.say("page"), words.say("of"), words.say("pageEnd")) + BODY;
    }

    /** Within a string of CSS within XHTML. */
    private static String string(String text) {
        return Sheet.escape(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
