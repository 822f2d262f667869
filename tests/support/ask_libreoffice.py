"""Ask LibreOffice what it shows about the signatures of workbooks; runs under the system's Python, which has ``uno``.

usage: ask_libreoffice.py PROFILE FILE…   prints a JSON object: file → list of signatures
"""

import json
import os
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import uno  # pyright: ignore[reportMissingImports]

PATIENCE = 60
"""Seconds until LibreOffice listens."""


def start(profile, pipe):
    """LibreOffice in a session of its own, so that all of it can be ended."""
    return subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            f"-env:UserInstallation={Path(profile).absolute().as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def create(context, service):
    return context.ServiceManager.createInstanceWithContext(service, context)


OPEN_PACKAGE = """
Function OpenPackage(source As String)
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "StorageFormat"
  form(0).Value = "ZipFormat"
  OpenPackage = CreateUnoService("com.sun.star.embed.StorageFactory").createInstanceWithArguments(Array(source, 1, form()))
End Function
"""
"""In Basic, because the bridge to Python cannot pass a list of properties inside a list of values."""


def package_opener(context):
    """A function that gives the storage of an OOXML package."""
    libraries = create(context, "com.sun.star.script.ApplicationScriptLibraryContainer")
    libraries.createLibrary("Signatures").insertByName("Package", OPEN_PACKAGE)
    providers = context.getValueByName("/singletons/com.sun.star.script.provider.theMasterScriptProviderFactory")
    name = "vnd.sun.star.script:Signatures.Package.OpenPackage?language=Basic&location=application"
    script = providers.createScriptProvider("").getScript(name)
    return lambda path: script.invoke((Path(path).absolute().as_uri(),), (), ())[0]


def signatures(context, open_package, path):
    """What the dialogue about digital signatures would list."""
    storage = open_package(path)
    checker = create(context, "com.sun.star.security.DocumentDigitalSignatures")
    found = checker.verifyDocumentContentSignatures(storage, None)
    return [
        {
            "valid": each.SignatureIsValid,
            "certificate_status": each.CertificateStatus,
            "partial": each.PartialDocumentSignature,
            "date": each.SignatureDate,
            "time": each.SignatureTime,
            "subject": each.Signer.SubjectName if each.Signer else None,
        }
        for each in found
    ]


def main(profile, *files):
    pipe = uuid.uuid4().hex
    office = start(profile, pipe)
    try:
        context = connect(pipe)
        open_package = package_opener(context)
        print(json.dumps({path: signatures(context, open_package, path) for path in files}, ensure_ascii=False))
    finally:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
