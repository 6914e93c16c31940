namespace AsyncNotebooks.Kernel.Tests.Samples;

/// <summary>A notebook as other tools write it: another kernel, every kind of cell and output, both forms of text, keys of their own.</summary>
internal static class ForeignNotebook
{
    public const string Json = """
        {
         "metadata": {
          "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
          "authors": [{"name": "Ada"}],
          "widgets": {"state": {"a": {"model_id": 9007199254740993, "step": 0.1, "open": true, "parent": null}}}
         },
         "nbformat": 4,
         "nbformat_minor": 5,
         "tool": {"name": "of another house"},
         "cells": [
          {
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {"slideshow": {"slide_type": "slide"}},
           "attachments": {"dot.png": {"image/png": "iVBORw0KGgo="}},
           "source": "# Überschrift 🎉\n\n![a dot](attachment:dot.png)"
          },
          {
           "cell_type": "code",
           "id": "prints",
           "metadata": {"tags": ["parameters", "hide-input"], "jupyter": {"source_hidden": true}, "collapsed": false},
           "execution_count": 7,
           "source": ["import sys\n", "print(1 < 2)"],
           "outputs": [
            {"output_type": "stream", "name": "stdout", "text": ["True\n", "\u001b[32mgreen\u001b[0m\n"]},
            {"output_type": "stream", "name": "stderr", "text": "careful\n"},
            {"output_type": "error", "ename": "ValueError", "evalue": "no", "traceback": ["\u001b[31mValueError\u001b[0m", "no"]}
           ]
          },
          {
           "cell_type": "code",
           "id": "shows",
           "metadata": {},
           "execution_count": 0,
           "source": ["figure"],
           "outputs": [
            {
             "output_type": "display_data",
             "metadata": {"image/png": {"width": 640, "height": 480}},
             "data": {
              "text/plain": "<Figure>",
              "text/html": ["<b>one</b>\n", "<i>two</i>"],
              "text/latex": "$x$",
              "image/png": "iVBORw0KGgo=\n",
              "image/svg+xml": ["<svg>\n", "</svg>"],
              "application/x-other": "as it is"
             }
            },
            {"output_type": "execute_result", "execution_count": 8, "metadata": {}, "data": {"text/plain": "42"}},
            {"output_type": "execute_result", "execution_count": null, "metadata": {}, "data": {"text/plain": "43"}},
            {"output_type": "stream", "name": "stdout", "text": "end\n", "time": "12:00"}
           ]
          },
          {
           "cell_type": "raw",
           "id": "latex",
           "metadata": {"format": "text/latex"},
           "attachments": {"a.txt": {"text/plain": "text"}},
           "source": ["\\newpage\n", "\\tableofcontents"]
          },
          {
           "cell_type": "code",
           "id": "last",
           "metadata": {},
           "execution_count": null,
           "source": "",
           "outputs": [],
           "vendor": {"locked": true}
          }
         ]
        }
        """;
}
