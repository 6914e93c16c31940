using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;
using AsyncNotebooks.Runner.Pages;

namespace AsyncNotebooks.Site.Tests;

/// <summary>A notebook that tries in every place to run a script on its page or to lead the reader away; and, last, a figure of the course.</summary>
internal static class HostileNotebook
{
    /// <summary>What each of its scripts does. It names none of the library's own, so whatever sets it is an intruder.</summary>
    private const string Script = "window.intruder=1";

    // A script file beside the page, for HTML that has one loaded.
    private const string ScriptFile = "intruder.js";

    // The name of its file is hostile, too.
    private const string Name = "a\"><img src=x onerror=window.intruder=1>";

    private static readonly string[] s_html =
    [
        $"<script>{Script}</script>",
        $"<script src=\"{ScriptFile}\"></script>",
        $"<script type=\"module\">{Script}</script>",
        $"<script src=\"data:text/javascript,{Script}\"></script>",
        $"<img src=\"x\" onerror=\"{Script}\">",
        $"<svg onload=\"{Script}\"><script>{Script}</script><a href=\"javascript:{Script}\"><text y=\"20\" class=\"bait\">in a picture</text></a></svg>",
        $"<svg><a><animate attributeName=\"href\" values=\"javascript:{Script}\"/><text y=\"20\" class=\"bait\">moved</text></a></svg>",
        $"<details open ontoggle=\"{Script}\"><summary>open</summary></details>",
        $"<input autofocus onfocus=\"{Script}\" aria-label=\"x\">",
        $"<a class=\"bait\" href=\"javascript:{Script}\">a script</a>",
        $"<a class=\"bait\" href='&#106;ava&#9;script:{Script}'>a hidden script</a>",
        $"<form action=\"javascript:{Script}\"><button class=\"bait\">send</button></form>",
        "<form action=\"index.html\"><button class=\"bait\">send elsewhere</button></form>",
        $"<form><button class=\"bait\" formaction=\"javascript:{Script}\">send this way</button></form>",
        $"<iframe srcdoc=\"<script>parent.{Script}</script>\"></iframe>",
        $"<iframe src=\"javascript:parent.{Script}\"></iframe>",
        $"<object data=\"javascript:{Script}\"></object><embed src=\"javascript:{Script}\">",
        "<base href=\"https://example.org/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=index.html\">",
        "<META/http-equiv=refresh content=0;url=index.html>",
        $"<link rel=\"preload\" as=\"script\" href=\"{ScriptFile}\"><link rel=\"stylesheet\" href=\"https://example.org/x.css\">",
    ];

    // Names that shadow what scripts ask the document and the window for: with them, a figure's own script asks for the intruder.
    private const string Shadows = $"<img name=\"documentElement\" data-plotly=\"{ScriptFile}\" alt=\"\"><a id=\"anPlotly\" href=\"{ScriptFile}\"></a><html data-plotly=\"{ScriptFile}\">";

    private static readonly string[] s_markdown =
    [
        $"# <img src=x onerror=\"{Script}\"> Title",
        $"## \"><script>{Script}</script>",
        "## A second heading",
        $"[a script](javascript:{Script}) [hidden](<java\tscript:{Script}>) [encoded](&#106;avascript:{Script}) [page](data:text/html,<script>{Script}</script>) <javascript:{Script}>",
        $"![picture](javascript:{Script}) ![out](x\"onerror=\"{Script})",
        $"```html\"><script>{Script}</script>\n<script>{Script}</script>\n```",
        .. s_html,
    ];

    /// <summary>Writes its page, and gives the name.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="shadowed">Whether its figure's script is misled, too.</param>
    public static string WriteTo(string folder, bool shadowed = false)
    {
        var cells = new JsonArray([.. s_markdown.Select(Prose), .. s_html.Select(html => Code(Value("text/html", html)))]);
        cells.Add(Code(Value("image/svg+xml", s_html[5])));
        cells.Add(Code(Value("text/markdown", string.Join("\n\n", s_markdown))));
        cells.Add(Code(Value("image/png", $"\" onerror=\"{Script}\" alt=\"")));
        cells.Add(Code(Value("text/plain", $"<script>{Script}</script> javascript:{Script}")));
        cells.Add(Code(new JsonObject { ["output_type"] = "stream", ["name"] = "stderr", ["text"] = $"</code></pre><script>{Script}</script>" }));
        cells.Add(Code(new JsonObject { ["output_type"] = "error", ["ename"] = $"<script>{Script}</script>", ["evalue"] = $"<img src=x onerror={Script}>", ["traceback"] = new JsonArray($"<script>{Script}</script>") }));
        if (shadowed)
            cells.Add(Code(Value("text/html", Shadows)));
        cells.Add(Code(Figure()));
        var notebook = new JsonObject { ["cells"] = cells, ["metadata"] = new JsonObject(), ["nbformat"] = 4, ["nbformat_minor"] = 5 };
        var document = NotebookDocument.Parse(notebook.ToJsonString(), Name + ".ipynb");
        new CourseSite(folder).Write([new Chapter(document, Path.Combine(folder, Name + ".ipynb"), null)]);
        File.WriteAllText(Path.Combine(folder, ScriptFile), Script);
        return Name;
    }

    private static JsonObject Figure() => NotebookDocument.Load(Repository.Notebooks().First()).Cells.SelectMany(cell => cell.Outputs).OfType<JsonObject>()
        .First(output => output["data"]?["text/html"]?.ToJsonString().Contains("data-an=", StringComparison.Ordinal) == true)
        .DeepClone().AsObject();

    private static JsonObject Value(string type, string text) =>
        new() { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [type] = text } };

    private static JsonObject Prose(string text, int number) =>
        new JsonObject { ["cell_type"] = "markdown", ["id"] = $"prose-{number}", ["metadata"] = new JsonObject(), ["source"] = text };

    private static JsonObject Code(JsonObject output) => new JsonObject
    {
        ["cell_type"] = "code",
        ["id"] = Guid.NewGuid().ToString("N"),
        ["metadata"] = new JsonObject(),
        ["execution_count"] = 1,
        ["source"] = $"// </code></pre><script>{Script}</script>",
        ["outputs"] = new JsonArray(output),
    };
}
