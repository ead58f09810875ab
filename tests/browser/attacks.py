"""What a hostile article may hold: each is put into text, title, outlet, byline, time and address."""

RUN = "window.harmed=1"
ATTACKS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea><svg/onload={RUN}>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror={RUN}>',
    f"' onmouseover='{RUN}' x='",
    f'" autofocus onfocus="{RUN}" x="',
    f"`onclick={RUN}`",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<details open ontoggle={RUN}>",
    f"<iframe srcdoc='<script>parent.{RUN.removeprefix('window.')}</script>'>",
    f"<a href='javascript:{RUN}'>here</a>",
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    "https://attacker.example/\" onclick=\"window.harmed=1",
    "<meta http-equiv=refresh content='0;url=https://attacker.example/'>",
    "<link rel=stylesheet href=https://attacker.example/x.css>",
    "<base href=https://attacker.example/>",
    "<form action=https://attacker.example/><input name=who type=radio checked>",
    "<style>*{background:url(https://attacker.example/x)}</style>",
    "<!--", "]]>", "<![CDATA[", "{{ ''.__class__ }}", "{% include 'page.js' %}", "${7*7}", "&lt;script&gt;", "&#60;script&#62;",
    "\u2028\u2029</p>", "\u202e<tpircs>", "<\x00script>window.harmed=1</script>", "＜script＞window.harmed=1＜/script＞",
)  # fmt: skip
